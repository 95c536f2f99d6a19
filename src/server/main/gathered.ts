interface Written {
  write(text: string): unknown;
}

/** Has what is written in one turn of the event loop leave in one write, and at the latest with the process. */
export function gathered(stream: Written): Written {
  let held = '';
  const release = (): void => {
    process.off('exit', release);
    const text = held;
    held = '';
    if (text !== '') stream.write(text);
  };
  return {
    write(text) {
      if (held === '') {
        setImmediate(release);
        process.once('exit', release);
      }
      held += text;
    },
  };
}
