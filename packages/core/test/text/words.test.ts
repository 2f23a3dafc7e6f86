import { describe, expect, it } from 'vitest';
import { counted, listed, listedInShort, numbered } from '../../src/text/words.js';

describe('words', () => {
  it.each([
    [() => counted(1, 'meeting'), '1 meeting'],
    [() => counted(0, 'person', 'people'), '0 people'],
    [() => listed([]), 'nothing'],
    [() => listed(['a', 'b', 'c'], 'or'), 'a, b or c'],
    [() => listedInShort(['a', 'b', 'c', 'd', 'e']), 'a, b, c, d and e'],
    [() => listedInShort(['a', 'b', 'c', 'd', 'e', 'f', 'g']), 'a, b, c, d, e and 2 more'],
    [() => numbered([{ position: 2 }], 'entry', 'entries'), 'entry 2'],
    [() => numbered([{ position: 2 }, { position: 4 }], 'entry', 'entries'), 'entries 2 and 4'],
  ])('%s', (write, words) => {
    expect(write()).toBe(words);
  });
});
