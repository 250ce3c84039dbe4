import { review } from './review.ts';
import { runReview } from './run-review.ts';

// The exit code is set, not forced, so that a long report reaches a pipe whole.
process.exitCode = await review(process.argv.slice(2), {
  run: runReview,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
