import { answerIfTrue, answerWhere } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { type Fact, field } from '../../../kernel/fact.js';
import { all, isTrue, type Truth } from '../../../kernel/truth.js';
import { inCatalog } from '../documents.js';
import type { GrowingTogetherFacts } from '../facts.js';
import { namedTruths } from '../named-truths.js';
import { growingTogetherRule } from '../rule.js';
import { meetsAs } from './delivery.js';
import type { CopFacts, MeetingRoom } from './facts.js';

const notHybrid = 'The CoP does not meet in a hybrid way.';

export const hybridEquipment = growingTogetherRule({
  id: 'gt-hybrid-equipment',
  topic: 'equipment',
  modality: 'must',
  statement:
    'In hybrid meetings, those in person must have a computer with microphone and camera able to serve the whole group, so that virtual members see and hear all in-person members.',
  source: inCatalog('Delivery Mode, note', '46'),
  alsoAt: [inCatalog('Space', '56')],
  parameters: { requires: ['computer', 'microphone', 'camera'], coverage: 'entire-group' },
  check: 'machine',
  answers: {
    cop: {
      needs: [
        'deliveryMode',
        'room.computer',
        'room.microphone',
        'room.camera',
        'room.servesEntireGroup',
      ],
      answer(facts, { parameters: { requires } }) {
        const equipment = namedTruths(requires, {
          computer: hasRoomWith(facts, 'computer'),
          microphone: hasRoomWith(facts, 'microphone'),
          camera: hasRoomWith(facts, 'camera'),
        });
        return answerWhere(meetsAs(facts, 'hybrid'), {
          holds: all([...equipment, hasRoomWith(facts, 'servesEntireGroup')]),
          met: 'Those in person have equipment that serves the entire group.',
          notMet: 'Those in person do not have all the equipment that serves the entire group.',
          none: notHybrid,
          observed: field(facts, 'room').value,
          expected: requires,
        });
      },
    },
  },
});

export const hybridGroupSpace = hybridRoom({
  id: 'gt-hybrid-group-space',
  part: 'groupSpace',
  statement: 'Hybrid meetings need a group space for those who meet in person.',
  met: 'There is a group space for those who meet in person.',
  notMet: 'There is no group space for those who meet in person.',
});

export const hybridWholeRoom = hybridRoom({
  id: 'gt-hybrid-single-computer-insufficient',
  part: 'showsWholeRoom',
  statement: 'Single computers that do not show the whole room will not be effective.',
  met: 'Those who join online see the whole room.',
  notMet: 'Those who join online do not see the whole room.',
  note: 'The page says "will not be effective"; it is a must together with the equipment that must serve the entire group.',
});

interface HybridRoomDraft<Id extends string> {
  readonly id: Id;
  readonly part: keyof MeetingRoom;
  readonly statement: string;
  readonly met: string;
  readonly notMet: string;
  readonly note?: string;
}

function hybridRoom<const Id extends string>({
  part,
  met,
  notMet,
  ...stated
}: HybridRoomDraft<Id>): RuleDefinition<Id, Record<never, never>, GrowingTogetherFacts> {
  return growingTogetherRule({
    ...stated,
    topic: 'equipment',
    modality: 'must',
    source: inCatalog('Space', '56'),
    parameters: {},
    check: 'machine',
    answers: {
      cop: {
        needs: ['deliveryMode', `room.${part}`],
        answer: (facts) =>
          answerWhere(meetsAs(facts, 'hybrid'), {
            holds: hasRoomWith(facts, part),
            met,
            notMet,
            none: notHybrid,
            observed: field(facts, 'room').value,
            expected: true,
          }),
      },
    },
  });
}

function hasRoomWith(facts: Fact<CopFacts>, part: keyof MeetingRoom): Truth {
  return isTrue(field(field(facts, 'room'), part));
}

export const virtualEquipment = growingTogetherRule({
  id: 'gt-virtual-equipment',
  topic: 'equipment',
  modality: 'must',
  statement:
    'For virtual meetings participants need a computer with a camera and audio with a microphone.',
  source: inCatalog('Materials', '54'),
  parameters: { device: 'computer', requires: ['computer', 'camera', 'audio', 'microphone'] },
  check: 'machine',
  note: 'The page asks for a computer and does not speak of phones or tablets, so a member known to join with another device has none.',
  answers: {
    cop: {
      needs: ['deliveryMode', 'memberEquipmentOk', 'members[].device'],
      answer(facts, { parameters: { device: wanted, requires } }) {
        const members = field(facts, 'members').value ?? [];
        const others = members.flatMap(({ device }) => (device === wanted ? [] : (device ?? [])));
        return answerWhere(meetsAs(facts, 'virtual'), {
          holds: all([others.length === 0, isTrue(field(facts, 'memberEquipmentOk'))]),
          met: 'Every member has access to the equipment for virtual meetings.',
          notMet: 'Not every member has access to the equipment for virtual meetings.',
          none: 'The CoP does not meet virtually.',
          observed: others.length === 0 ? field(facts, 'memberEquipmentOk').value : others,
          expected: requires,
        });
      },
    },
  },
});

export const materialsBook = growingTogetherRule({
  id: 'gt-materials-book',
  topic: 'equipment',
  modality: 'must',
  statement: 'A copy of the Growing Together book is needed.',
  source: inCatalog('Materials', '54'),
  parameters: {
    title: 'Growing Together: Developing and Sustaining a Community of Practice in Early Childhood',
  },
  check: 'machine',
  note: 'The page does not say whether one copy is for a CoP, a facilitator or a member; one for the CoP is taken as enough.',
  answers: {
    cop: {
      needs: ['hasBook'],
      answer: (facts) =>
        answerIfTrue(field(facts, 'hasBook'), {
          met: 'There is a copy of the book.',
          notMet: 'There is no copy of the book.',
        }),
    },
  },
});
