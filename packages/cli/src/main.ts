#!/usr/bin/env node
import { run } from './run.js';
import { processIo } from './terminal/process-io.js';

// The exit code is set and the process left to end by itself, so that what was printed is not cut off.
process.exitCode = await run(process.argv.slice(2), processIo());
