export { guardedFetch as platformFetch } from './guarded-fetch.js';
