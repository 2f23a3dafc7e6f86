// A thread that signs nothing: it does what the name in a draft says.

/** Answers with the drafts as badges, or does not. */
export default async function echo(tasks) {
  return tasks.map(({ draft }) => {
    if (draft.name === 'end the thread') process.exit(7);
    if (draft.name === 'throw') throw new RangeError('Too deep.');
    return { badge: draft };
  });
}
