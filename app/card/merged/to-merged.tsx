import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { CardId } from '../../../model/ids.ts';

/** A card that was merged into another is not shown by itself: that other one is. Where Back leads stays as it was. */
export function ToMerged({ into }: { readonly into: CardId }) {
  const [, navigate] = useLocation();
  useEffect(() => navigate(`/client/${into}`, { replace: true, state: window.history.state }), [navigate, into]);
  return null;
}
