import { publishedFile } from '../files/published-file.js';
import { writePublic } from '../files/write.js';
import { publishingIssuerFrom } from '../keys/signing-options.js';
import type { Session } from '../terminal/command.js';
import { inert } from '../terminal/inert.js';
import { newIssuerCommand } from '../terminal/issuer-command.js';

/** `documents`: says what an issuer publishes. */
export function documentsCommand({ io, give }: Session) {
  return newIssuerCommand('documents', [
    'documents --profile profile.json --public-key public.json --out public',
  ])
    .option(
      '--out <folder>',
      'where to write them, as a web server finds them; told only, otherwise',
    )
    .action(async ({ out, ...options }) => {
      const issuer = await publishingIssuerFrom(options, io);
      const documents = issuer.documents().map(({ url, mediaType, content }) => ({
        url,
        mediaType,
        content,
        ...(out !== undefined && { file: publishedFile(out, url) }),
      }));
      for (const { file, content } of documents)
        if (file !== undefined) await writePublic(file, `${JSON.stringify(content, null, 2)}\n`);
      const text =
        documents.length === 0
          ? 'Nothing: the id of this issuer is its key.'
          : documents
              .map(({ url, mediaType, file }) => {
                const where = file === undefined ? '' : `${inert(file)}\n  at `;
                return `${where}${inert(url)} as ${mediaType}`;
              })
              .join('\n');
      give({ ending: 'good', text, json: { issuer: issuer.profile.id, documents } });
    });
}
