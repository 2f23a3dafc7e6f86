// The one door to base64url: Node’s own in Node, that of a package elsewhere.
import * as platform from '#platform-base64';

// Both halves have these types. They are named by a file, as older resolvers of types know no conditions.
type Platform = typeof import('./platform-base64.js');

export const encodeBase64url: Platform['encodeBase64url'] = platform.encodeBase64url;
export const decodeBase64url: Platform['decodeBase64url'] = platform.decodeBase64url;
