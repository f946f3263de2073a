import type { RawBuilder } from 'kysely';

/**
 * What a text that can be searched for is, as each capability hands it over. `kind` says what sort of thing, `id` and `ref` name it for its owner, `label` is its title and `words` all else that it says.
 */
export type SearchText = { kind: string; id: string; ref: string; label: string; words: string };

/** A SELECT of texts, to be searched together with those of others. Each capability writes its own, over its own tables. */
export type SearchTexts = RawBuilder<SearchText>;
