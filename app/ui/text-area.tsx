import { type CSSProperties, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Label,
  Text,
} from 'react-aria-components/TextField';
import styles from './field.module.css';

export interface TextAreaProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label?: string;
  readonly description?: string;
  readonly error?: string;
  readonly placeholder?: string;
  readonly inPlace?: boolean;
  /** Lines shown when it is empty; it grows with what is typed. */
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement | null>;
}

/** Where the browser itself lets a field grow with its text, nothing needs to be measured: that makes it lay the page out each time. */
const GROWS_BY_ITSELF = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Several lines of text; grows as it is written. */
export function TextArea({ label, description, error, placeholder, inPlace, rows = 2, inputRef, ...rest }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(inputRef, () => area.current);
  const value = rest.value;
  // The height follows the text, typed here or arrived from another device.
  useLayoutEffect(() => {
    if (value !== undefined || area.current) growToText(area.current);
  }, [value]);
  // A tablet that is turned, or a field that comes to sight: the same text takes other lines.
  useEffect(() => (GROWS_BY_ITSELF ? undefined : onNewWidth(area.current, growToText)), []);
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={`${styles.field} ${inPlace ? styles.inPlace : ''}`}>
      {label && <Label className={styles.label}>{label}</Label>}
      <AriaTextArea
        ref={area}
        className={styles.box}
        style={{ resize: 'none', overflow: 'hidden', ...(GROWS_BY_ITSELF && grownAtLeastTo(rows)) }}
        placeholder={placeholder}
        rows={rows}
        onInput={(event) => growToText(event.currentTarget)}
      />
      {description && !error && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  );
}

/** `rows` means nothing to a field that grows by itself. The paddings are those of `.box`. */
function grownAtLeastTo(rows: number): CSSProperties {
  return { fieldSizing: 'content', minHeight: `max(var(--touch), calc(${rows} * 1lh + 20px))` } as CSSProperties;
}

function growToText(area: HTMLTextAreaElement | null): void {
  if (!area || GROWS_BY_ITSELF) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

function onNewWidth(area: HTMLTextAreaElement | null, run: (area: HTMLTextAreaElement) => void): (() => void) | undefined {
  if (!area) return undefined;
  let width = area.clientWidth;
  const watch = new ResizeObserver(() => {
    if (area.clientWidth === width) return;
    width = area.clientWidth;
    run(area);
  });
  watch.observe(area);
  return () => watch.disconnect();
}
