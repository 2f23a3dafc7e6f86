export { conforms } from './conforms.js';
