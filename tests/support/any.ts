import fc from 'fast-check';

/**
 * fast-check with the same examples in every run, so that a change is never refused for what it did not touch. Other examples are tried by
 * `SIGHTLINE_EXAMPLES=NUMBER npm run test:file -- WORDS`, as many numbers as there is patience for.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SIGHTLINE_EXAMPLES ?? 20211115) });

export default fc;
