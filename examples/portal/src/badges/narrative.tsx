import type { FC } from 'hono/jsx';

/**
 * A longer text of a badge, as text: paragraphs, and lists where lines begin with a hyphen. Open Badges 3.0 allows
 * Markdown there; no more of it is read, so that nothing in it can act.
 */
export const Narrative: FC<{ readonly text: string }> = ({ text }) => (
  <div class="narrative">
    {blocksOf(text).map((block) =>
      block.kind === 'list' ? (
        <ul>
          {block.lines.map((line) => (
            <li>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <bdi>{block.lines.join(' ')}</bdi>
        </p>
      ),
    )}
  </div>
);

interface Block {
  readonly kind: 'paragraph' | 'list';
  readonly lines: readonly string[];
}

function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines.every((line) => line.startsWith('- '))
        ? { kind: 'list', lines: lines.map((line) => line.slice(2)) }
        : { kind: 'paragraph', lines },
    );
}
