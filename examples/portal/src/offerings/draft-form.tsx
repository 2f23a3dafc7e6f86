import type { ShownDraft } from '../facts-form/read-draft.js';
import { FactsForm } from '../facts-form/workbench.js';
import type { Problem } from '../ledger/problem.js';
import { ErrorSummary } from '../web/components/form.js';
import { Problems, Said } from '../web/components/parts.js';
import type { PortalContext } from '../web/env.js';
import { showPage } from '../web/page.js';
import { refusedStatus } from '../web/refused-status.js';
import type { Offering } from './offering.js';
import type { OfferingKind, OfferingSubject } from './offering-kind.js';

/** Shows the form of an offering. After a refusal it is sent as of what is there now, so that saving again is a choice. */
export function showDraftForm<Facts, State extends Offering<Facts>>(
  context: PortalContext,
  options: {
    readonly kind: OfferingKind<Facts, State>;
    readonly subject: OfferingSubject<Facts>;
    readonly draft: ShownDraft;
    /** Which one it is, and as which it was seen; a new one was not seen yet. */
    readonly target: { readonly id: string; readonly current?: State | undefined };
    readonly problems?: readonly Problem[];
    readonly status?: 200 | 422;
  },
): Response | Promise<Response> {
  const { kind, subject, draft, target, problems = [], status = 200 } = options;
  const { path, words } = kind;
  const { id, current } = target;
  const title = current === undefined ? words.begin : words.change;
  const action = current === undefined ? `${path}/new` : `${path}/${id}/edit`;
  return showPage(
    context,
    { title, status: problems.length > 0 ? refusedStatus(problems) : status },
    <>
      <h1>{title}</h1>
      <Problems problems={problems} />
      {problems.length > 0 && (
        <p>
          <a href={`${path}/${id}`} target="_blank" rel="noopener">
            Look at what is there now
          </a>{' '}
          (in another window). Save again to put what stands here in its place.
        </p>
      )}
      <ErrorSummary errors={draft.errors} />
      {current !== undefined && (
        <p>
          <a href={`${path}/${id}`}>
            Back to <Said>{current.title}</Said>
          </a>
        </p>
      )}
      <FactsForm
        {...draft}
        groups={subject.groups}
        action={action}
        checkAction={`${path}/check`}
        hidden={current === undefined ? { id } : { revision: String(current.revision) }}
        titleLabel={words.titleLabel}
        aboutLabel={words.aboutLabel}
        extra={subject.extra?.(draft, action)}
      />
    </>,
  );
}
