import type { Child } from 'hono/jsx';
import { may } from './authorize.js';
import { Layout, type NavigationLink } from './components/layout.js';
import type { PortalContext } from './env.js';

/** Shows a page with the head, the navigation of whoever is signed in, and the foot. */
export function showPage(
  context: PortalContext,
  options: {
    readonly title: string;
    readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500;
    /** Elements for the head, such as those of Open Graph. */
    readonly head?: Child;
  },
  content: Child,
): Response | Promise<Response> {
  const { title, status = 200, head } = options;
  const { demo } = context.get('portal').config;
  // A portal that has failed to start a request shows pages to nobody in particular.
  const person = context.get('person');
  return context.html(
    <Layout
      title={title}
      head={head}
      path={context.req.path}
      navigation={navigationOf(context)}
      personName={person?.name}
      demo={demo}
    >
      {content}
    </Layout>,
    status,
  );
}

function navigationOf(context: PortalContext): readonly NavigationLink[] {
  const link = (href: string, text: string, shown: boolean) => (shown ? [{ href, text }] : []);
  const isMember = context.get('person') !== undefined;
  return [
    ...link('/offerings', 'Offerings', true),
    ...link('/verify', 'Verify a badge', true),
    ...link('/applications', 'My applications', isMember),
    ...link('/badges', 'My badges', isMember),
    ...link('/proposals', 'My proposals', isMember),
    ...link('/staff', 'Staff', may(context, 'application.queue')),
    ...link('/panel', 'Panel', may(context, 'application.panel-queue')),
    ...link('/board', 'Advisory board', may(context, 'training.review-queue')),
    ...link('/administration', 'Administration', may(context, 'audit.read')),
  ];
}
