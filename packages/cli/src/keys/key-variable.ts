/** The environment variable that can hold a private key. */
export const KEY_VARIABLE = 'COP_BADGES_KEY';
