import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/application/application.js';
import { availableCommands } from '../../src/application/available-commands.js';
import type { ApplicationCommand } from '../../src/application/command.js';
import { commandSchemas } from '../../src/application/command-schema.js';
import { decide } from '../../src/application/decide.js';
import type { ApplicationEvent } from '../../src/application/event.js';
import { evolve } from '../../src/application/evolve.js';
import { nextSteps } from '../../src/application/next-steps.js';
import { isEnded } from '../../src/application/status.js';
import { awardsFor } from '../../src/awards/awards-for.js';
import { type Role, roles } from '../../src/model/actor.js';
import { type Choice, suitable } from './support/suitable.js';

const commandTypes = Object.keys(commandSchemas) as ApplicationCommand['type'][];

const choice: fc.Arbitrary<Choice> = fc.record({
  amount: fc.integer({ min: 1, max: 6000 }),
  yes: fc.boolean(),
  conflict: fc.boolean(),
  later: fc.integer({ min: 0, max: 1 }),
});

interface Walk {
  readonly application: Application;
  /** Of this application alone. */
  readonly events: readonly ApplicationEvent[];
}

/** Takes one of the commands that are available to anybody, or stands where nobody has any. */
function taken(
  walk: Walk | undefined,
  { pick, data }: { pick: number; data: Choice },
): Walk | undefined {
  const application = walk?.application;
  const open = roles.flatMap((role) =>
    availableCommands(application, role).map((type) => ({ role, type })),
  );
  const chosen = open[pick % Math.max(open.length, 1)];
  if (chosen === undefined) return walk;
  const command = suitable(chosen.type, { application, role: chosen.role, choice: data });
  const result = decide(application, command);
  if (!result.ok) throw new Error(`${JSON.stringify(command)} ${JSON.stringify(result.problems)}`);
  const isNew = chosen.type === 're-apply' || walk === undefined;
  const before = isNew ? undefined : application;
  const next = result.events.reduce<Application | undefined>(evolve, before);
  if (next === undefined) throw new Error('A command that was accepted made nothing.');
  return { application: next, events: [...(isNew ? [] : walk.events), ...result.events] };
}

const walk: fc.Arbitrary<Walk> = fc
  .array(fc.record({ pick: fc.nat(1000), data: choice }), { minLength: 1, maxLength: 35 })
  .map((steps) => steps.reduce<Walk | undefined>(taken, undefined))
  .filter((made) => made !== undefined);

const runs = { numRuns: 40 };

describe('an application', () => {
  it('always has a step that it waits for, or has ended', () => {
    fc.assert(
      fc.property(walk, ({ application }) => {
        const waiting = roles.flatMap((role) =>
          nextSteps(application, role).filter(({ need }) => need === 'required'),
        );
        expect(waiting.length > 0).toBe(!isEnded(application.status));
      }),
      runs,
    );
  });

  it('comes to an end by the steps that it waits for alone', () => {
    fc.assert(
      fc.property(walk, choice, (made, data) => {
        let current = made;
        for (let left = 60; left > 0 && !isEnded(current.application.status); left--) {
          const { application } = current;
          const [next] = roles.flatMap((role) =>
            nextSteps(application, role)
              .filter(({ need }) => need === 'required')
              .map(({ command }) => ({ role, command })),
          );
          if (next === undefined) break;
          const { role, command: type } = next;
          const helpful = { ...data, yes: true, conflict: false };
          const command = suitable(type, { application, role, choice: helpful });
          const result = decide(application, command);
          if (!result.ok) throw new Error(JSON.stringify([command, result.problems]));
          const after = result.events.reduce<Application | undefined>(evolve, application);
          if (after !== undefined) current = { application: after, events: [] };
        }
        expect(isEnded(current.application.status)).toBe(true);
      }),
      runs,
    );
  });

  it('is the same after its stored events are replayed', () => {
    fc.assert(
      fc.property(walk, ({ application, events }) => {
        const stored: ApplicationEvent[] = JSON.parse(JSON.stringify(events));
        expect(stored.reduce<Application | undefined>(evolve, undefined)).toEqual(application);
        expect(JSON.parse(JSON.stringify(application))).toEqual(application);
      }),
      runs,
    );
  });

  it('is awarded only after a positive decision of somebody who may judge and is not the applicant', () => {
    fc.assert(
      fc.property(walk, ({ application, events }) => {
        const { awards } = awardsFor({ decision: 'application', application });
        expect(awards.length).toBe(application.status === 'awarded' ? 1 : 0);
        if (application.award === null) return;
        const decided = events.find(({ type }) => type === 'application-decided');
        expect(application.decision?.outcome).toBe('sufficient');
        expect(decided?.by.role).toBe('panel-member');
        expect(decided?.by.id).not.toBe(application.applicantId);
      }),
      runs,
    );
  });

  it('is accepted every command that is listed, with suitable data', () => {
    fc.assert(
      fc.property(walk, choice, ({ application }, data) => {
        for (const role of roles) {
          for (const type of availableCommands(application, role)) {
            const command = suitable(type, { application, role, choice: data });
            expect([command, decide(application, command)]).toMatchObject([command, { ok: true }]);
          }
        }
      }),
      runs,
    );
  });

  it('is refused every command that is not listed, whatever its data, and is left as it was', () => {
    fc.assert(
      fc.property(walk, choice, ({ application }, data) => {
        const before = structuredClone(application);
        for (const role of roles) {
          const listed = availableCommands(application, role);
          for (const type of commandTypes.filter((name) => !listed.includes(name))) {
            const command = { ...suitable(type, { application, role, choice: data }) };
            const people = ['ada', 'sam', 'pat', 'quinn', 'rae'];
            for (const id of people) {
              const given = { ...command, by: { id, role: role satisfies Role } };
              expect([given, decide(application, given)]).toMatchObject([given, { ok: false }]);
            }
          }
        }
        expect(application).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});
