import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import styles from './field.module.css';
import type { Option } from './select.tsx';

interface SelectOptionsProps<K extends string> {
  readonly id: string;
  /** The id of what names the field. */
  readonly named: string;
  readonly beside: RefObject<HTMLButtonElement | null>;
  /** Where the keyboard begins, if nothing is chosen. */
  readonly begin: 'first' | 'last';
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (id: string) => void;
  readonly onClose: () => void;
}

/** The list of a `Select` while it is open. */
export function SelectOptions<K extends string>(props: SelectOptionsProps<K>) {
  const { id, named, beside, begin, options, value, onChange, onClose } = props;
  return (
    <Popover
      className={styles.popover}
      trigger="Select"
      aria-labelledby={named}
      triggerRef={beside}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={onClose}
    >
      <ListBox
        id={id}
        className={styles.options}
        aria-labelledby={named}
        autoFocus={begin}
        selectionMode="single"
        disallowEmptySelection
        shouldSelectOnPressUp
        shouldFocusOnHover
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChange(String(key));
          onClose();
        }}
      >
        {options.map((option) => (
          // To choose what is chosen already closes the list as well.
          <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={styles.option} onPress={onClose}>
            {({ isSelected }) => (
              <>
                <span>{option.label}</span>
                {isSelected && <Check aria-hidden="true" />}
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}
