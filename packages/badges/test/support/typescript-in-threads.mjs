// `--import tsx` is for the main thread alone.
import { register } from 'tsx/esm/api';

register();
