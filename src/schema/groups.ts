/** The property group our properties stand in on companies and tasks; on our own objects HubSpot makes one. */
export const propertyGroup = { name: 'clr_loss_review', label: 'Customer loss review' } as const;
