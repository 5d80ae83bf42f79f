import { Search, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components/SearchField';
import styles from './search-field.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
  /** Touched or clicked, also while it has the keyboard already. */
  readonly onTouch?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The key that focuses it, shown while it is empty. */
  readonly keyHint?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Another way to fill it, shown while it is empty: an icon button. */
  readonly otherWay?: ReactNode;
}

/** The search box. Esc and the cross empty it. */
export function SearchField({ inputRef, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
      className={styles.field}
      onFocus={props.onFocus}
    >
      <Search className={styles.glass} aria-hidden="true" />
      <Input
        ref={inputRef}
        className={styles.input}
        placeholder={props.placeholder}
        onKeyDown={props.onKeyDown}
        onClick={props.onTouch}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      {props.value === '' && props.keyHint && (
        <span className={styles.hint} aria-hidden="true">
          {props.keyHint}
        </span>
      )}
      {props.value === '' && props.otherWay && <span className={styles.otherWay}>{props.otherWay}</span>}
      {props.value !== '' && (
        <Button className={styles.clear} aria-label={props.clearLabel}>
          <X aria-hidden="true" />
        </Button>
      )}
    </AriaSearchField>
  );
}
