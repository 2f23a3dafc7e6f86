/** In place of the default of the package, where tests go the other way. */
export const DEFAULT_JSON_LD = 'compiled';
