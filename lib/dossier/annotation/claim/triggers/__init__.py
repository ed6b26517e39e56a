"""The words of a sentence that carry a measure."""
