import type { Application } from '@cop-credentials/core';
import type { FC } from 'hono/jsx';
import { Said, Table } from '../web/components/parts.js';
import type { HandedIn } from './materials.js';
import { framingNames, materialName } from './names.js';

/** What is handed in, each with its file. */
export const MaterialTable: FC<{
  readonly application: Application;
  readonly materials: readonly HandedIn[];
  /** Whether whoever looks may take them out again. */
  readonly mayRemove?: boolean;
  /** Whether whoever looks may open the files. */
  readonly mayRead?: boolean;
}> = ({ application, materials, mayRemove = false, mayRead = true }) => {
  const { id, credential } = application;
  return (
    <Table
      caption="Files of the application"
      columns={['Material', 'File', 'Speaks to', ...(mayRemove ? ['Change'] : [])]}
      empty="No material is in yet."
      rows={materials.map(({ material, fileId, fileName, bytes }) => {
        const name = materialName(credential.id, material);
        return [
          <Said>{name}</Said>,
          <>
            {mayRead ? (
              <a href={`/applications/${id}/materials/${fileId}`} download>
                <Said>{fileName}</Said>
              </a>
            ) : (
              <Said>{fileName}</Said>
            )}{' '}
            <span class="hint">{sizeInWords(bytes)}</span>
          </>,
          framingOf(application, material),
          ...(mayRemove
            ? [
                <a href={`/applications/${id}/materials/${fileId}/remove`}>
                  Remove <Said>{name}</Said>
                </a>,
              ]
            : []),
        ];
      })}
    />
  );
};

/** A size as people read it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${kibibytes.toFixed(1)} KiB` : `${(kibibytes / 1024).toFixed(1)} MiB`;
}

function framingOf({ materials }: Application, material: string): string {
  const { framing = [] } = materials.find((one) => one.material === material) ?? {};
  return framing.length === 0
    ? 'Not told'
    : framing.map((group) => framingNames[group] ?? group).join(', ');
}
