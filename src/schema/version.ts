/** Version of the objects and properties in this folder; raised with every change of meaning, so that setup migrates. */
export const schemaVersion = 1;
