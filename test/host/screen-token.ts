/** The token HubSpot's own screens read with; what they read does not use up the app's rate limit. */
export const screenToken = 'pat-screens';
