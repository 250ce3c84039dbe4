import { OpenReviewParameters } from '@loss-review/domain/review-page/opened-review';
import { openReview } from '../review-page/open-review.ts';
import { answering } from './answering.ts';

/** Opens the review page on a month. */
export const main = answering(OpenReviewParameters, openReview);
