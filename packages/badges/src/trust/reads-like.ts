/**
 * Tells whether two names read alike: but for case, spaces, punctuation and accents, and for letters of Cyrillic and
 * Greek that look like Latin ones. It is no full comparison of confusable characters (Unicode Technical Standard #39).
 */
export function readsLike(name: string, other: string): boolean {
  const letters = lettersOf(name);
  return letters !== '' && letters === lettersOf(other);
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

function lettersOf(name: string): string {
  return [...name.normalize('NFKD')]
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[i1]/g, 'l')
    .replaceAll('0', 'o');
}
