/**
 * Tells whether a name reads like one of others: but for case, spaces, punctuation and accents, and for letters of
 * Cyrillic and Greek that look like Latin ones. It is no full comparison of confusable characters (Unicode Technical
 * Standard #39), and of long names only the beginnings are compared.
 */
export function readsLike(name: string, others: readonly string[]): boolean {
  const letters = lettersOf(name);
  return letters !== '' && others.some((other) => letters === lettersOf(other));
}

// Each letter and the Latin one it looks like.
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    'АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ЅS ІI ЈJ аa еe кk оo рp сc хx уy ѕs іi јj һh ӏl',
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa ιi κk νv οo ρp υu χx',
  ]
    .flatMap((pairs) => pairs.split(' '))
    .map(([letter = '', latin = '']) => [letter, latin]),
);

// A stranger may call itself by a text of any length, and a letter may stand for eighteen.
const LONGEST = 300;

function lettersOf(name: string): string {
  const beginning = name.replaceAll(/[\p{Z}\p{C}\p{P}]/gu, '').slice(0, LONGEST);
  return [...beginning.normalize('NFKD')]
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[i1]/g, 'l')
    .replaceAll('0', 'o');
}
