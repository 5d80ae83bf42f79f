import PhotoSwipe, { type SlideData } from 'photoswipe';
import 'photoswipe/style.css';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EntryId } from '../../../../model/ids.ts';
import { croppedSize, readCrop } from '../../../../model/photos/crop.ts';
import { turnOf } from '../../../../model/photos/turn.ts';
import type { Photo } from '../photo-list.ts';

/** A place in the page in which a photo is to be painted. */
export interface SwipedSlide {
  readonly id: EntryId;
  readonly element: HTMLElement;
}

interface Swiping {
  readonly stage: RefObject<HTMLElement | null>;
  readonly photos: readonly Photo[];
  readonly at: number;
  readonly onAt: (index: number) => void;
  /** It was swiped or pinched away. */
  readonly onClose: () => void;
}

interface Swiped {
  readonly slides: readonly SwipedSlide[];
  readonly next: () => void;
  readonly previous: () => void;
  readonly zoom: () => void;
}

/** Photos that fingers and mouse swipe through and zoom. What is painted in each place is the caller's. */
export function useSwiped({ stage, photos, at, onAt, onClose }: Swiping): Swiped {
  const [slides, setSlides] = useState<readonly SwipedSlide[]>([]);
  const swipe = useRef<PhotoSwipe | null>(null);
  const told = useEffectEvent(onAt);
  const closed = useEffectEvent(onClose);
  const start = useEffectEvent(() => at);
  // Another photo, or one of another size, and it begins anew at the same place.
  const made = photos.map(keyOf).join();
  const items = useEffectEvent(() => photos.map(itemOf));
  useEffect(() => {
    const place = stage.current;
    if (!place || made === '') return;
    let isEnding = false;
    const opened = new PhotoSwipe(optionsFor(place, items(), start()));
    opened.addFilter('isContentZoomable', () => true);
    opened.addFilter('useContentPlaceholder', () => false);
    opened.on('contentLoad', (event) => {
      const { content } = event;
      event.preventDefault();
      if (content.element) return;
      const element = document.createElement('div');
      element.className = 'pswp__img';
      content.element = element;
      content.state = 'loaded';
      const { photo } = content.data as PhotoItem;
      setSlides((known) => [...known.filter((one) => one.id !== photo), { id: photo, element }]);
    });
    opened.on('contentDestroy', ({ content }) => setSlides((known) => known.filter((one) => one.element !== content.element)));
    opened.on('change', () => told(opened.currIndex));
    opened.on('destroy', () => {
      if (!isEnding) closed();
    });
    opened.init();
    // The dialog is the one around it.
    opened.element?.removeAttribute('role');
    swipe.current = opened;
    const sizes = new ResizeObserver(() => opened.updateSize());
    sizes.observe(place);
    return () => {
      isEnding = true;
      sizes.disconnect();
      swipe.current = null;
      opened.destroy();
      setSlides([]);
    };
  }, [stage, made]);
  useEffect(() => {
    if (swipe.current && at >= 0 && swipe.current.currIndex !== at) swipe.current.goTo(at);
  }, [at]);
  return {
    slides,
    next: () => swipe.current?.next(),
    previous: () => swipe.current?.prev(),
    zoom: () => swipe.current?.toggleZoom(),
  };
}

interface PhotoItem extends SlideData {
  readonly photo: EntryId;
}

function itemOf(photo: Photo): PhotoItem {
  const { width, height } = croppedSize({ width: photo.width || 4, height: photo.height || 3 }, turnOf(photo.turn), readCrop(photo.crop));
  return { type: 'photo', photo: photo.id, width, height };
}

function keyOf({ id, width, height, turn, crop }: Photo): string {
  return [id, width, height, turn, crop].join(' ');
}

function optionsFor(place: HTMLElement, items: PhotoItem[], index: number): ConstructorParameters<typeof PhotoSwipe>[0] {
  return {
    dataSource: items,
    index,
    appendToEl: place,
    getViewportSizeFn: () => ({ x: place.clientWidth, y: place.clientHeight }),
    // A small photo is shown large as well.
    initialZoomLevel: (level) => fitOf(level.panAreaSize, level.elementSize),
    secondaryZoomLevel: (level) => fitOf(level.panAreaSize, level.elementSize) * 2.5,
    maxZoomLevel: (level) => Math.max(fitOf(level.panAreaSize, level.elementSize) * 6, 2),
    showHideAnimationType: 'none',
    bgOpacity: 0,
    loop: false,
    arrowPrev: false,
    arrowNext: false,
    zoom: false,
    close: false,
    counter: false,
    // Keys and focus are the dialog's around it.
    escKey: false,
    arrowKeys: false,
    trapFocus: false,
    returnFocus: false,
    bgClickAction: false,
    tapAction: false,
    wheelToZoom: true,
  };
}

interface Area {
  readonly x: number;
  readonly y: number;
}

function fitOf(room: Area | null, size: Area | null): number {
  return room && size ? Math.min(room.x / size.x, room.y / size.y) : 1;
}
