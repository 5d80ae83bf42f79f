import { useCallback, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import styles from './clamped.module.css';

/** A text of two lines at most; one that is longer unfolds at a touch or key, and is told whole on hover. Key it by its text. */
export function Clamped({ text }: { readonly text: string }) {
  const [unfolded, setUnfolded] = useState(false);
  const [isLonger, setIsLonger] = useState(false);
  const watch = useCallback((words: HTMLSpanElement) => {
    const watching = new ResizeObserver(() => setIsLonger(words.scrollHeight > words.clientHeight + 1));
    watching.observe(words);
    return () => watching.disconnect();
  }, []);
  // Unfolded, everything fits and there is nothing to measure.
  const words = (
    <span ref={unfolded ? null : watch} className={`${styles.words} ${unfolded ? '' : styles.clamped}`}>
      {text}
    </span>
  );
  if (!isLonger) return words;
  return (
    <span title={text}>
      <Button className={styles.button ?? ''} aria-expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
        {words}
      </Button>
    </span>
  );
}
