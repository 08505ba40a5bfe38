import type { JavaValue } from "#runtime";
import { MapViewBase } from "#generated/map-view.js";

/** A map that the accumulator of an aggregate function keeps in the state of its job. */
export class MapView extends MapViewBase {
  /**
   * The entries that the view has when this is called, as pairs of a key and its value.
   *
   * Java: `Iterator<Map.Entry<K, V>> iterator()`. Unlike Java's, it does not remove entries; `remove(key)` does.
   */
  iterator(): IterableIterator<[JavaValue, JavaValue]> {
    return this.get_map().entries();
  }
}
