"""How much candidates weigh: second looks at them in each other's company, and the learned model of lines."""
