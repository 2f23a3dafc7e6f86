import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readMaterialFile } from '../src/applications/material-file.js';
import { materialsOf } from '../src/applications/materials.js';
import { attachmentHeaders } from '../src/web/attachment.js';
import {
  applicationOf,
  type Cast,
  material,
  textFile,
  walkTo,
} from './support/application-walk.js';
import { openTestPortal, type TestPortal } from './support/visitor.js';

let test: TestPortal;
let cast: Cast;

beforeAll(async () => {
  test = await openTestPortal({ clock: () => new Date('2026-04-01T16:00:00Z') });
  cast = await walkTo(test, 'started');
});
afterAll(() => test.close());

async function handIn(title: string, file: File): Promise<Response> {
  const form = { material: '', title, file };
  return cast.applicant.post(`/applications/${cast.applicationId}/materials`, form);
}

async function fileOf(title: string): Promise<string> {
  const kept = await materialsOf(test.portal.database, cast.applicationId);
  return kept.find(({ material: name }) => name === title)?.fileId ?? '';
}

describe('a file that was handed in', () => {
  it('comes back byte for byte, as something to keep and never to show', async () => {
    const bytes = Uint8Array.from({ length: 2000 }, (_, index) => index % 256);
    await handIn('Bytes', new File([bytes], 'page.pdf', { type: 'text/html' }));
    const path = `/applications/${cast.applicationId}/materials/${await fileOf('Bytes')}`;
    const answer = await cast.applicant.get(path);
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="page.pdf";/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is kept or not together with its event', async () => {
    const before = await applicationOf(test, cast.applicationId);
    await test.portal.database.$client.execute(
      "CREATE TRIGGER full BEFORE INSERT ON files BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
    );
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await handIn('Lost', textFile());
    log.mockRestore();
    await test.portal.database.$client.execute('DROP TRIGGER full');
    expect(answer.status).toBe(500);
    expect((await applicationOf(test, cast.applicationId)).version).toBe(before.version);
    expect(await fileOf('Lost')).toBe('');
    expect((await handIn('Lost', textFile())).status).toBe(303);
    expect(await fileOf('Lost')).not.toBe('');
  });

  it('is deleted with its material, once, and can be handed in again', async () => {
    await handIn('Draft', textFile('draft.txt', 'first'));
    const fileId = await fileOf('Draft');
    const path = `/applications/${cast.applicationId}/materials/${fileId}`;
    expect(await (await cast.applicant.get(`${path}/remove`)).text()).toContain('draft.txt');
    expect((await cast.applicant.post(`${path}/remove`)).status).toBe(303);
    const { version } = await applicationOf(test, cast.applicationId);
    expect((await cast.applicant.post(`${path}/remove`)).status).toBe(303);
    expect((await applicationOf(test, cast.applicationId)).version).toBe(version);
    expect((await cast.applicant.get(path)).status).toBe(404);
    const left = await test.portal.database.$client.execute({
      sql: 'SELECT id FROM files WHERE id = ?',
      args: [fileId],
    });
    expect(left.rows).toEqual([]);
    expect((await handIn('Draft', textFile('draft.txt', 'second'))).status).toBe(303);
  });

  it('does not silently take the place of another of the same name', async () => {
    await handIn('Twice', textFile('a.txt', 'one'));
    const answer = await handIn('Twice', textFile('a.txt', 'another'));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('data-code="material.already-added"');
  });

  it('belongs to one application: another has no such file', async () => {
    const other = await walkTo(test, 'started');
    await handIn('Mine', textFile());
    const path = `/applications/${other.applicationId}/materials/${await fileOf('Mine')}`;
    expect((await other.applicant.get(path)).status).toBe(404);
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['none', undefined, 'Choose a file'],
    ['empty', new File([], 'empty.txt'), 'Choose a file'],
    ['too large', new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.pdf'), 'at most 5 MiB'],
    ['a page', new File(['<p>'], 'page.html'), 'Hand in a PDF'],
    ['a picture that runs scripts', new File(['<svg/>'], 'a.svg'), 'Hand in a PDF'],
    ['a program', new File(['MZ'], 'essay.pdf.exe'), 'Hand in a PDF'],
    ['without an end to its name', new File(['x'], 'essay'), 'Hand in a PDF'],
  ])('%s', async (_name, file, message) => {
    const form = { ...material(), material: '', title: 'Refused', ...(file && { file }) };
    const { file: _file, ...without } = form;
    const path = `/applications/${cast.applicationId}/materials`;
    const answer = await cast.applicant.post(path, file === undefined ? without : form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(message);
    expect(page).toContain('value="Refused"');
    expect(await fileOf('Refused')).toBe('');
  });

  it('a form beyond what the portal reads', async () => {
    const answer = await handIn('Huge', new File([new Uint8Array(9 * 1024 * 1024)], 'a.pdf'));
    expect(answer.status).toBe(413);
  });
});

describe('the name of a file', () => {
  it.each([
    ['a path', 'C:\\Users\\ada\\essay.txt', 'essay.txt'],
    ['another path', '../../etc/essay.txt', 'essay.txt'],
    ['a line break', 'es\r\nX-Evil: yes\r\nsay.txt', 'esX-Evil: yessay.txt'],
    ['a hidden turn of direction', 'essay\u202Etxt.pdf', 'essaytxt.pdf'],
    ['very long', `${'a'.repeat(400)}.txt`, `${'a'.repeat(146)}.txt`],
  ])('is made plain: %s', (_name, name, plain) => {
    const read = readMaterialFile({ name, mediaType: '', content: Uint8Array.of(1) });
    expect(read).toMatchObject({ ok: true, file: { name: plain } });
  });

  it.each([
    ['plain', 'essay.txt', `attachment; filename="essay.txt"; filename*=UTF-8''essay.txt`],
    ['quotation marks', 'a".txt', `attachment; filename="a_.txt"; filename*=UTF-8''a%22.txt`],
    [
      'letters beyond ASCII',
      'Größe (1).txt',
      `attachment; filename="Gr__e _1_.txt"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%281%29.txt`,
    ],
    ['line breaks', 'a\r\nb.txt', `attachment; filename="a__b.txt"; filename*=UTF-8''a%0D%0Ab.txt`],
    [
      'half a character',
      'a\uD800.txt',
      `attachment; filename="a_.txt"; filename*=UTF-8''a%EF%BF%BD.txt`,
    ],
  ])('stands in a header as one name: %s', (_name, name, expected) => {
    const headers = attachmentHeaders(name, 'text/plain');
    expect(headers['Content-Disposition']).toBe(expected);
    expect(() => new Headers(headers)).not.toThrow();
  });
});
