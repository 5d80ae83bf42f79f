import { it } from 'vitest';
import { liveThroughShare, PATIENCE } from './histories.ts';

it(
  'all devices end with the same cards, whatever else happened to them and their server, and nothing shown as saved is lost',
  () => liveThroughShare(1),
  PATIENCE,
);
