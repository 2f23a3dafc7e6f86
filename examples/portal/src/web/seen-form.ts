import * as z from 'zod';
import { field } from './form.js';

/** Shape of a form that only says which state of a record was seen. */
export const seenShape = z.object({ revision: field.wholeNumber() });

/** Shape of a form that says why. */
export const reasonShape = seenShape.extend({ reason: field.text(2000) });
