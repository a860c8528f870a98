/** What is stored as a text to be compared, without the times at which it was. */
export const toTimeless = (store: unknown): string => JSON.stringify(store).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');
