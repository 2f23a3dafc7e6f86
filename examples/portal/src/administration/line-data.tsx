import type { FC } from 'hono/jsx';
import { Said } from '../web/components/parts.js';

/** Deeper than this, what is in a line is told as one text. */
const mostDepth = 6;

/** What a line of the ledger holds, for people to read; every text stays text. */
export const LineData: FC<{ readonly data: unknown; readonly depth?: number }> = ({
  data,
  depth = 0,
}) => {
  if (data === null) return <span class="hint">none</span>;
  if (typeof data !== 'object') return <Said>{String(data)}</Said>;
  if (depth >= mostDepth) return <Said>{JSON.stringify(data)}</Said>;
  if (Array.isArray(data)) {
    if (data.length === 0) return <span class="hint">an empty list</span>;
    return (
      <ul class="data">
        {data.map((item) => (
          <li>
            <LineData data={item} depth={depth + 1} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <dl class="data">
      {Object.entries(data).map(([name, value]) => (
        <div>
          <dt>
            <Said>{name}</Said>
          </dt>
          <dd>
            <LineData data={value} depth={depth + 1} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
