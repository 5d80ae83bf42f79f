import { useSyncExternalStore } from 'react';
import { useThreads } from '../threads.tsx';
import { createReview, type Review, type ReviewView } from './review.ts';

/** One a salon as it is unlocked: it goes with the workers. */
const reviewsOf = new WeakMap<object, Review>();

/** How far somebody is with the pairs, kept while cards are looked at. */
export function useReview(): { readonly review: Review; readonly view: ReviewView } {
  const { feed } = useThreads();
  const review = reviewsOf.get(feed) ?? createReview();
  reviewsOf.set(feed, review);
  return { review, view: useSyncExternalStore(review.subscribe, review.view) };
}
