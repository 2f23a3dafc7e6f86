import type { Program } from '../model/program.js';
import { quoted } from '../text/visible-text.js';
import { listed } from '../text/words.js';
import type { Application } from './application.js';
import type { MaterialDetails } from './details.js';
import type { ProblemDraft } from './problem.js';

/** What is wrong with a material that is to be added. */
export function additionProblems(
  { materials }: Application,
  { added, program }: { readonly added: MaterialDetails; readonly program: Program },
): readonly ProblemDraft[] {
  const twice = materials.some(({ material }) => material === added.material);
  const again: ProblemDraft = {
    code: 'material.already-added',
    path: '/material',
    message: `${quoted(added.material)} is in the application. Remove it first to replace it.`,
  };
  return [...(twice ? [again] : []), ...framingProblems(added, program)];
}

/** What is wrong with taking a material out. */
export function removalProblems(
  { materials }: Application,
  { material: removed }: Pick<MaterialDetails, 'material'>,
): readonly ProblemDraft[] {
  if (materials.some(({ material }) => material === removed)) return [];
  const message = `${quoted(removed)} is not in the application.`;
  return [{ code: 'material.not-added', path: '/material', message }];
}

function framingProblems(
  { framing = [] }: MaterialDetails,
  { rules }: Program,
): readonly ProblemDraft[] {
  const groups = rules.flatMap(({ id, parameters: { group } }) => {
    return id.startsWith('cep-framing-') && typeof group === 'string' ? [group] : [];
  });
  return framing.flatMap((group, index): readonly ProblemDraft[] => {
    if (groups.includes(group)) return [];
    return [
      {
        code: 'material.unknown-framing',
        path: `/framing/${index}`,
        message: `${quoted(group)} is no group of framing questions. Use ${listed(groups, 'or')}.`,
      },
    ];
  });
}
