[scrutiny]
polarity: scrutiny
regret*
concern*
