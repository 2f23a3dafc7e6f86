import { Hono } from 'hono';
import { currentProgram } from '../program/current-program.js';
import { chooseType, type OfferedType } from '../web/choose-type.js';
import { Facts } from '../web/components/parts.js';
import type { PortalContext, PortalEnv } from '../web/env.js';
import { forEverybody } from '../web/for-everybody.js';
import { showPage } from '../web/page.js';
import { notFound } from '../web/refusal.js';
import { type AchievementAddress, describeAchievement } from './achievements.js';
import { badgePicture } from './badge-pictures.js';
import { Narrative } from './narrative.js';

type Described = NonNullable<ReturnType<typeof describeAchievement>>;

const path = '/achievements/:program/:kind/:credential/:edition';
const context3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const types: readonly OfferedType<'page' | 'json'>[] = [
  { mediaType: 'text/html', form: 'page' },
  { mediaType: 'application/ld+json', form: 'json' },
  { mediaType: 'application/json', form: 'json' },
];

/** What each badge was earned for, at the address that badges name it by. */
export function achievementPages(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use('/achievements/*', forEverybody());

  app.get(path, async (context) => {
    const achievement = await find(context, {
      program: context.req.param('program'),
      kind: context.req.param('kind'),
      credentialId: context.req.param('credential'),
      edition: context.req.param('edition'),
    });
    context.header('Vary', 'Accept');
    const chosen = chooseType(context.req.header('accept'), types);
    if (chosen?.form === 'json')
      return context.body(inJson(achievement), 200, { 'Content-Type': chosen.mediaType });
    return showPage(
      context,
      { title: achievement.name },
      <AchievementPage achievement={achievement} picture={`${context.req.path}/picture.png`} />,
    );
  });

  app.get(`${path}/picture.png`, async (context) => {
    const { name } = await find(context, {
      program: context.req.param('program'),
      kind: context.req.param('kind'),
      credentialId: context.req.param('credential'),
      edition: context.req.param('edition'),
    });
    return context.body(new Uint8Array(await badgePicture(name)), 200, {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=3600',
    });
  });

  return app;
}

async function find(context: PortalContext, address: AchievementAddress): Promise<Described> {
  const { ledger, config } = context.get('portal');
  const program = await currentProgram(ledger);
  const achievement = describeAchievement(address, program, config.origin);
  if (achievement === undefined) throw notFound();
  return achievement;
}

function inJson(achievement: Described): string {
  const image = { id: `${achievement.id}/picture.png`, type: 'Image' };
  return JSON.stringify({ '@context': [context3], type: ['Achievement'], ...achievement, image });
}

function AchievementPage({
  achievement,
  picture,
}: {
  readonly achievement: Described;
  readonly picture: string;
}) {
  const { name, description, criteria, tag = [], version = '' } = achievement;
  return (
    <>
      <h1>{name}</h1>
      <p class="lead">{description}</p>
      <img
        class="badge-picture"
        src={picture}
        alt={`The badge: ${name}`}
        width={280}
        height={280}
      />
      <h2>What it takes</h2>
      <Narrative text={criteria.narrative ?? ''} />
      <Facts
        facts={[
          ['Key competencies', tag.join(', ')],
          ['Edition of the rules', version],
        ]}
      />
    </>
  );
}
