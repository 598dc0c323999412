// An import that is under way for as long as a suite wants: its rows are sent when asked for.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { managerToken, url } from './service.js';

/** How many rows the service reads before it writes them and reports. */
export const BATCH = 500;

export const IMPORT_JOB = 'subscription Progress($id: ID!) { importJob(id: $id) { state rowsRead progress } }';

/** Starts a dry run, which keeps nothing, of so many rows. */
export async function startImport(rows) {
  const authorization = `Bearer ${await managerToken()}`;
  const lines = Array.from({ length: rows }, (_, i) => `${JSON.stringify(row(i))}\n`);
  const upload = request(new URL('/import?dryRun=true', url), {
    method: 'POST',
    headers: {
      authorization,
      'content-type': 'application/x-ndjson',
      'content-length': lines.join('').length,
    },
  });
  const answer = new Promise((resolve, reject) => upload.on('response', resolve).on('error', reject)).then(text);
  upload.flushHeaders();
  return {
    id: await runningJob(authorization),
    /** Sends the next rows; without a number, the rest, which ends the file. */
    send(count = lines.length) {
      upload.write(lines.splice(0, count).join(''));
      if (lines.length === 0) upload.end();
    },
    /** What the import answers when the file has ended. */
    answer: answer.then(JSON.parse),
  };
}

/** Checks what a subscription told of an import from its first row to its end. */
export function assertProgress(jobs, rows) {
  assert.deepEqual(jobs[0], { state: 'RUNNING', rowsRead: 0, progress: 0 });
  assert.deepEqual(jobs.at(-1), { state: 'DONE', rowsRead: rows, progress: 1 });
  assert.ok(jobs.length >= 3, `only ${jobs.length} states were told`);
  for (const [i, job] of jobs.slice(1).entries()) {
    assert.ok(job.rowsRead >= jobs[i].rowsRead && job.progress >= jobs[i].progress, 'progress went back');
  }
}

const row = (i) =>
  i === 0
    ? { __typename: 'ConceptScheme', code: 'conformance', title: { en: 'Conformance' } }
    : { __typename: 'Concept', scheme: 'conformance', notation: `c${i}`, label: { en: `Concept ${i}` } };

async function runningJob(authorization) {
  const query = '{ importJobs(last: 1) { nodes { id state } } }';
  for (;;) {
    const response = await fetch(`${url}?${new URLSearchParams({ query })}`, { headers: { authorization } });
    const [job] = (await response.json()).data.importJobs.nodes;
    if (job.state === 'RUNNING') return job.id;
  }
}

async function text(response) {
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += chunk;
  assert.equal(response.statusCode, 200, body);
  return body;
}
