// The demo data as it is written, to compare answers with.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../demo/', import.meta.url);

/** The rows of one type in the order of the files, which is the order of lists that are not sorted otherwise. */
export function demo(type) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ndjson'))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line))
    .filter((row) => row.__typename === type);
}

/** A text of a row in one language, in either of the shapes that the import takes. */
export function text(localized, lang) {
  return localized[lang] ?? localized.values?.find((value) => value.lang === lang)?.text;
}
