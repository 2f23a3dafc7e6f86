import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database, Statement } from '../database/open-database.js';
import { files, applicationMaterials as table } from '../database/tables.js';
import { applicationStream } from './application-stream.js';
import type { MaterialFile } from './material-file.js';

/** A material as lists show it. */
export interface HandedIn {
  readonly material: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Which material of which application. */
export interface MaterialPlace {
  readonly applicationId: string;
  readonly material: string;
}

/** Keeps a file together with the event that puts it in. */
export function keepMaterial(
  database: Database,
  { applicationId, material }: MaterialPlace,
  {
    file: { name, mediaType, content, bytes, sha256 },
    fileId,
    ownerId,
  }: { readonly file: MaterialFile; readonly fileId: string; readonly ownerId: string },
): readonly Statement[] {
  const { kind } = applicationStream;
  return [
    database.insert(files).values({
      id: fileId,
      kind,
      recordId: applicationId,
      ownerId,
      name,
      mediaType,
      content: Buffer.from(content),
    }),
    database.insert(table).values({ applicationId, material, fileId, bytes, sha256 }),
  ];
}

/** Takes a file out together with the event that takes its material out. */
export function dropMaterial(
  database: Database,
  { applicationId, material }: MaterialPlace,
): readonly Statement[] {
  const here = and(eq(table.applicationId, applicationId), eq(table.material, material));
  const fileId = database.select({ fileId: table.fileId }).from(table).where(here);
  return [
    database.delete(files).where(sql`${files.id} IN ${fileId}`),
    database.delete(table).where(here),
  ];
}

/** The materials of an application, by name. */
export function materialsOf(
  database: Database,
  applicationId: string,
): Promise<readonly HandedIn[]> {
  return database
    .select({
      material: table.material,
      fileId: table.fileId,
      fileName: files.name,
      bytes: table.bytes,
      sha256: table.sha256,
    })
    .from(table)
    .innerJoin(files, eq(files.id, table.fileId))
    .where(eq(table.applicationId, applicationId))
    .orderBy(asc(table.material));
}

/** A file of an application with its bytes; `undefined` where it has no such file. */
export async function findFile(
  database: Database,
  applicationId: string,
  fileId: string,
): Promise<typeof files.$inferSelect | undefined> {
  const here = [
    eq(files.id, fileId),
    eq(files.kind, applicationStream.kind),
    eq(files.recordId, applicationId),
  ];
  const [file] = await database
    .select()
    .from(files)
    .where(and(...here));
  return file;
}
