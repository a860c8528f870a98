import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A button that asks before it acts. */
export interface AskProps {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly isDisabled: boolean;
  /** Ids whose texts together name the button, its own `id` among them. */
  readonly id?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly onYes: () => void;
}

const Question = ({ question, yes, no, onAnswer }: AskProps & { readonly onAnswer: (isYes: boolean) => void }): JSX.Element => {
  // The answer that changes nothing has the focus: a key pressed twice must not take anything away.
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  return (
    <span
      class="ask"
      role="group"
      aria-label={question}
      onKeyDown={(event) => event.code === 'Escape' && !event.isComposing && onAnswer(false)}
    >
      <span class="ask-question">{question}</span>
      <button type="button" class="link ask-yes" onClick={() => onAnswer(true)}>{yes}</button>
      <button type="button" class="link" ref={safe} onClick={() => onAnswer(false)}>{no}</button>
    </span>
  );
};

/** A button that gives way to a question in its own place; focus comes back to it when the answer is no. */
export const Ask = (props: AskProps): JSX.Element => {
  const { label, isDisabled, id, labelledBy } = props;
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isLeft = useRef(false);
  useLayoutEffect(() => {
    if (isLeft.current) button.current?.focus();
    isLeft.current = false;
    if (isDisabled) setAsking(false);
  }, [isAsking, isDisabled]);
  const answer = (isYes: boolean): void => {
    isLeft.current = !isYes;
    setAsking(false);
    if (isYes) props.onYes();
  };
  if (isAsking && !isDisabled) return <Question {...props} onAnswer={answer} />;
  return (
    <button type="button" class="link" ref={button} id={id} aria-labelledby={labelledBy} disabled={isDisabled} onClick={() => setAsking(true)}>
      {label}
    </button>
  );
};
