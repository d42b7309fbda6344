import fc from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that a run tells of the change and not of its luck.
 * FC_SEED=$RANDOM npm test draws others; a failure prints the seed that it was drawn with.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_125) })
