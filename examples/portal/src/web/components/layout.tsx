import { raw } from 'hono/html';
import type { Child, FC, PropsWithChildren } from 'hono/jsx';

/** A link of the navigation. */
export interface NavigationLink {
  readonly href: string;
  readonly text: string;
}

interface LayoutProps {
  readonly title: string;
  readonly head?: Child;
  readonly path: string;
  readonly navigation: readonly NavigationLink[];
  readonly personName: string | undefined;
  readonly demo: boolean;
}

/** The frame of every page. */
export const Layout: FC<PropsWithChildren<LayoutProps>> = (props) => {
  const { title, head, path, navigation, personName, demo, children } = props;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title} · CEP Portal</title>
          <link rel="stylesheet" href="/assets/portal.css" />
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <script src="/assets/portal.js" defer />
          {head}
        </head>
        <body>
          <a class="skip" href="#content">
            Skip to the content
          </a>
          {demo && (
            <aside class="demo-note" aria-label="About this demonstration">
              A demonstration with made-up people and badges. Nothing here is issued by Campus
              Compact.
            </aside>
          )}
          <header class="site-head">
            <a class="site-name" href="/">
              CEP Portal
            </a>
            <nav aria-label="Main">
              <ul>
                {navigation.map(({ href, text }) => (
                  <li>
                    <a href={href} aria-current={isWithin(path, href) ? 'page' : undefined}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div class="who">
              {personName === undefined ? (
                <a href="/sign-in">Sign in</a>
              ) : (
                <a href="/account">
                  <bdi>{personName}</bdi>
                </a>
              )}
            </div>
          </header>
          <main id="content" tabindex={-1}>
            {children}
          </main>
          <footer class="site-foot">
            <p>
              Every finding names the published page it rests on. <a href="/rules">The rules</a>
            </p>
          </footer>
        </body>
      </html>
    </>
  );
};

function isWithin(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
