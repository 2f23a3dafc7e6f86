import { randomUUID } from 'node:crypto';
import type { Application } from '@cop-credentials/core';
import { Hono } from 'hono';
import * as z from 'zod';
import { attachmentHeaders } from '../web/attachment.js';
import { ChoiceGroup, Select, TextField } from '../web/components/form.js';
import { Said } from '../web/components/parts.js';
import type { PortalEnv } from '../web/env.js';
import { field, readUpload } from '../web/form.js';
import { notFound } from '../web/refusal.js';
import { acceptedNames, readMaterialFile } from './material-file.js';
import { MaterialTable } from './material-table.js';
import { dropMaterial, findFile, keepMaterial, materialsOf } from './materials.js';
import { framingNames, materialName } from './names.js';
import { openApplication } from './open-application.js';
import { type SentStep, type StepRequest, type StepView, stepPages } from './step-pages.js';

const materialForm = z
  .object({
    material: field.optionalText(200),
    title: field.optionalText(200),
    framing: z.array(z.string().max(100)).max(20),
  })
  .refine(({ material, title }) => material !== '' || title !== '', {
    error: 'Choose a material, or give yours a title.',
    path: ['title'],
  })
  .refine(({ material, title }) => material === '' || title === '', {
    error: 'Leave the title empty, or choose “Another one” above it.',
    path: ['title'],
  });

/** What an applicant hands in: materials put in, taken out again, and fetched by whoever may read them. */
export function materialSteps(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/materials',
      action: 'application.act',
      command: 'add-material',
      title: 'Materials',
      button: 'Add this material',
      upload: true,
      shape: materialForm,
      lists: ['framing'],
      fields: materialFields,
      below: async ({ portal, application }) => (
        <MaterialTable
          application={application}
          materials={await materialsOf(portal.database, application.id)}
          mayRemove
        />
      ),
      ask: addMaterial,
      leadsTo: ({ id, submission }) =>
        submission === null ? `/applications/${id}#materials` : `/applications/${id}`,
    }),
  );

  app.route(
    '/',
    stepPages({
      path: '/applications/:id/materials/:fileId/remove',
      action: 'application.act',
      command: 'remove-material',
      title: 'Remove a material',
      button: 'Remove it for good',
      tone: 'danger',
      shape: z.object({}),
      fields: async (view) => {
        const found = await materialHere(view);
        if (found === undefined) throw notFound();
        return (
          <p>
            <Said>{materialName(view.application.credential.id, found.material)}</Said> (
            <Said>{found.fileName}</Said>) will be deleted. You can add it again while you have not
            submitted.
          </p>
        );
      },
      ask: async (sent): Promise<StepRequest> => {
        const found = await materialHere(sent);
        if (found === undefined) return { isDone: true };
        const { material } = found;
        const place = { applicationId: sent.application.id, material };
        return {
          details: { type: 'remove-material', material },
          alongside: dropMaterial(sent.portal.database, place),
        };
      },
      leadsTo: ({ id }) => `/applications/${id}#materials`,
    }),
  );

  app.get('/applications/:id/materials/:fileId', async (context) => {
    const { application } = await openApplication(context, 'application.read-material');
    const { database } = context.get('portal');
    const file = await findFile(database, application.id, context.req.param('fileId'));
    if (file === undefined) throw notFound();
    const headers = attachmentHeaders(file.name, file.mediaType);
    return context.body(new Uint8Array(file.content), 200, { ...headers });
  });

  return app;
}

function materialFields({ application, ...props }: StepView) {
  const lacking = lackingMaterials(application);
  return (
    <>
      {lacking.length > 0 && (
        <Select
          name="material"
          label="Material"
          none="Another one, named below"
          choices={lacking.map((id) => ({
            value: id,
            label: materialName(application.credential.id, id),
          }))}
          value={lacking[0]}
          isPlain
          {...props}
        />
      )}
      <TextField
        name="title"
        label={lacking.length > 0 ? 'Title of another material' : 'Title of the material'}
        {...props}
      />
      <TextField
        name="file"
        label="File"
        type="file"
        accept={acceptedNames}
        hint="A PDF, a text, a picture or an office document, of at most 5 MiB."
        required
        {...props}
      />
      <ChoiceGroup
        name="framing"
        label="Framing questions that it speaks to"
        type="checkbox"
        choices={Object.entries(framingNames).map(([value, label]) => ({ value, label }))}
        {...props}
      />
    </>
  );
}

async function addMaterial({
  portal: { database },
  application,
  context,
  value,
}: SentStep<z.infer<typeof materialForm>>): Promise<StepRequest> {
  const read = readMaterialFile(await readUpload(context, 'file'));
  if (!read.ok) return { problems: [{ code: read.code, message: read.message, path: 'file' }] };
  const { file } = read;
  const material = value.material === '' ? value.title : value.material;
  const place = { applicationId: application.id, material };
  const { framing } = value;
  return {
    details: { type: 'add-material', material, ...(framing.length > 0 && { framing }) },
    alongside: keepMaterial(database, place, {
      file,
      fileId: randomUUID(),
      ownerId: application.applicantId,
    }),
    wasDone: async () => {
      const kept = await materialsOf(database, application.id);
      return kept.some((one) => one.material === material && one.sha256 === file.sha256);
    },
  };
}

/** Required materials that are not in. */
function lackingMaterials({ credential, materials }: Application): readonly string[] {
  const added = materials.map(({ material }) => material);
  return (credential.requiredMaterials ?? []).filter((id) => !added.includes(id));
}

async function materialHere({ portal: { database }, application, param }: StepView) {
  const kept = await materialsOf(database, application.id);
  return kept.find(({ fileId }) => fileId === param('fileId'));
}
