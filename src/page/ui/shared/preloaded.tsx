import { lazy, useState, type ComponentType } from 'react';

/**
 * A part of the page that is loaded before it is needed. Like `lazy`, it belongs into a `Suspense`; but once it has
 * been loaded it is drawn at once, where `lazy` shows nothing in its place for about 300 ms when it first comes.
 */
export function preloaded<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  const preload = async (): Promise<{ default: ComponentType<Props> }> => {
    loaded = await load();
    return { default: loaded };
  };
  const Later = lazy(preload);
  function Part(props: Props) {
    // The same for as long as it stands there, so that nothing in it is begun anew.
    const [Drawn] = useState<ComponentType<Props>>(() => loaded ?? Later);
    return <Drawn {...props} />;
  }
  return { Part, preload };
}
