import ts from 'typescript';

/** The name of the global function that a module made of an example calls with each result it shows. */
export const CHECK = '__check';

/**
 * Turns an example into a module: each expression with its result beside it, `expression; //=> value`, becomes a call
 * that compares the two.
 */
export function toModule(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  // From the last to the first, so that the places of those before stay right.
  const checked = [...source.statements].reverse().reduce((text, statement) => {
    const result = shownResult(code, statement.end);
    if (result === undefined || !ts.isExpressionStatement(statement)) return text;
    const expression = statement.expression.getText();
    const call = `${CHECK}((${expression}), (${result}));`;
    return text.slice(0, statement.getStart()) + call + text.slice(statement.end);
  }, code);
  return `declare function ${CHECK}(actual: unknown, shown: unknown): void;\n${checked}\nexport {};\n`;
}

function shownResult(code: string, end: number): string | undefined {
  return /^[ \t]*\/\/=> (.+)/.exec(code.slice(end))?.[1];
}
